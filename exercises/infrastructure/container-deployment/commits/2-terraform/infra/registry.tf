resource "aws_ecr_repository" "tickets" {
  name                 = "tickets"
  image_tag_mutability = "IMMUTABLE"

  image_scanning_configuration {
    scan_on_push = true
  }
}

# ~ decoy other-account-root
# Halden pulls, and does not push.
resource "aws_ecr_repository_policy" "halden" {
  repository = aws_ecr_repository.tickets.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::210987654321:root" }
      Action    = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
    }]
  })
}
# ~ end
