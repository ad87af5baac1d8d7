"""What the sidebar lists: findings and annotations as rows of plain, styled parts. Imports no Textual."""
